/** The script of a review that asks for a proof of work. */
import { prove } from './proof/prove.ts';

prove();
