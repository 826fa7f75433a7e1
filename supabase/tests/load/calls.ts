/**
 * Every verb of every gateway, called as a page calls it: by whom it is called there, about the same
 * agency as all the others. A gateway's new verb is missing here until it is added, to the compiler
 * and to the test.
 */
import { collecting } from './calls-collecting.ts';
import { managing } from './calls-managing.ts';
import { reading } from './calls-reading.ts';
import type { Setting } from './setting.ts';

type Call = (at: Setting) => Promise<unknown>;

/** Verbs of a module, those left out that ask no table of ours. */
export type Calls<Module, Other extends keyof Module = never> = {
	[
		Verb in keyof Module as Verb extends Other
			? never
			: Module[Verb] extends (...words: never[]) => Promise<unknown>
				? Verb
				: never
	]: Call;
};

/** By the name of the gateway's file, and by verb. */
export const CALLS: Record<string, Record<string, Call>> = {
	...reading,
	...collecting,
	...managing
};
