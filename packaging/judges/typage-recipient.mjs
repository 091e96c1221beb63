// Prints the recipient (public key) of an age identity file, by typage. Usage: node typage-recipient.mjs IDENTITY-FILE
import { readFileSync } from "node:fs";
import { age } from "./typage.mjs";

const lines = readFileSync(process.argv[2], "utf8").split("\n").map((line) => line.trim());
for (const line of lines.filter((text) => text && !text.startsWith("#"))) {
  process.stdout.write(await age.identityToRecipient(line));
}
