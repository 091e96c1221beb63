// Decrypts with typage. Usage: node typage-decrypt.mjs IN OUT IDENTITY-FILE | IN OUT -p PASSPHRASE-FILE
import { readFileSync, writeFileSync } from "node:fs";
import { age } from "./typage.mjs";

const [input, output, ...by] = process.argv.slice(2);
const decrypter = new age.Decrypter();
if (by[0] === "-p") {
  decrypter.addPassphrase(readFileSync(by[1], "utf8"));
} else {
  const lines = readFileSync(by[0], "utf8").split("\n").map((line) => line.trim());
  for (const line of lines.filter((text) => text && !text.startsWith("#"))) decrypter.addIdentity(line);
}
writeFileSync(output, await decrypter.decrypt(readFileSync(input)));
