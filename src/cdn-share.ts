/** A classic script beside the main one: what writes workbooks, and files of several views. */
import { type Writers, writers } from './components/internal/export/writers.js';

(globalThis as { ChancaiWriters?: Writers }).ChancaiWriters = writers;
