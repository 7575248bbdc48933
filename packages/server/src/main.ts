import 'reflect-metadata';
import { serve } from './serve.js';

serve({ demo: process.argv.includes('--demo') });
