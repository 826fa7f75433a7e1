/** The key store of this machine, in the data folder beside (never inside) the database. */
import { readEnvironment } from '../env.ts';
import { createKeyStore, keyFolderIn } from './key-store.ts';

export const keyFolder = keyFolderIn(readEnvironment().data);

export const keys = createKeyStore(keyFolder);
