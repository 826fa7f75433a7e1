/** The key store of this machine, in the data folder beside (never inside) the database. */
import { join } from 'node:path';
import { readEnvironment } from '../env.ts';
import { createKeyStore } from './key-store.ts';

export const keyFolder = join(readEnvironment().data, 'keys');

export const keys = createKeyStore(keyFolder);
