import { en } from './en.js';
import type { Texts } from './texts.js';

export const fa: Texts = en;
