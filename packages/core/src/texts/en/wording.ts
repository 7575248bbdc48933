import { wordingOf, type Wording } from '../wording.js';

export const wording: Wording = wordingOf('en', ['“', '”']);
