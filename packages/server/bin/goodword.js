#!/usr/bin/env node
// A file of its own, because npm links commands when it installs, and then nothing is built yet.
import '../dist/goodword.js';
