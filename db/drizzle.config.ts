import { defineConfig } from 'drizzle-kit';
import { engine } from './engine';

export default defineConfig({
  dialect: engine === 'postgres' ? 'postgresql' : 'sqlite',
  casing: 'snake_case',
  schema: './db/schema/*.ts',
  out: `./db/migrations/${engine}`,
});
