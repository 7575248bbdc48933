import 'reflect-metadata';

export { createApp, type AppConfig } from './app.js';
export { type Config, ConfigError, readConfig } from './config.js';
export { type Database, openDatabase } from './database.js';
export { DatabaseError } from './database-error.js';
export { migrate } from './migrate.js';
export type { DemoKey } from './viewer/authenticate.js';
