// Loads typage (age in TypeScript) from the place where packaging/setup.sh puts it.
import { webcrypto } from "node:crypto";

globalThis.crypto ??= webcrypto; // Debian 12's node does not offer it by itself
export const age = await import(
  new URL("../../.tools/node/node_modules/age-encryption/dist/index.js", import.meta.url)
);
