// An entry of its own that `@goodword/core` does not pass on: it needs the package @noble/hashes
export { sha256Hex } from './sha256-hex.js';
