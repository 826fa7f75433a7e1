/** The instance that `global-setup` started for all journeys that do not need their own. */
import type { Addresses } from '../../../src/cli/start/addresses.ts';
import type { DrawRound } from './rounds.ts';

/** Read late: the setup has run by then. */
export const SHARED = {
	get addresses(): Addresses {
		return JSON.parse(process.env.PRONGSAI_TEST_ADDRESSES ?? '{}') as Addresses;
	},
	/** An open draw of agency B: the demonstration's own internal round has tickets. */
	get draw(): DrawRound {
		return JSON.parse(process.env.PRONGSAI_TEST_DRAW ?? '{}') as DrawRound;
	},
	get data(): string {
		return process.env.PRONGSAI_TEST_DATA ?? '';
	}
};
