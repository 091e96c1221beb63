// Encrypts with typage. Usage: node typage-encrypt.mjs IN OUT RECIPIENT... | IN OUT -p PASSPHRASE-FILE [WORK-FACTOR]
import { readFileSync, writeFileSync } from "node:fs";
import { age } from "./typage.mjs";

const [input, output, ...to] = process.argv.slice(2);
const encrypter = new age.Encrypter();
if (to[0] === "-p") {
  encrypter.setPassphrase(readFileSync(to[1], "utf8"));
  if (to[2]) encrypter.setScryptWorkFactor(Number(to[2]));
} else {
  for (const recipient of to) encrypter.addRecipient(recipient);
}
writeFileSync(output, await encrypter.encrypt(readFileSync(input)));
