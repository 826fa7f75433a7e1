/** The instance that `global-setup` started for all journeys that do not need their own. */
import type { Addresses } from '../../../src/cli/start/addresses.ts';

/** Read late: the setup has run by then. */
export const SHARED = {
	get addresses(): Addresses {
		return JSON.parse(process.env.PRONGSAI_TEST_ADDRESSES ?? '{}') as Addresses;
	},
	get data(): string {
		return process.env.PRONGSAI_TEST_DATA ?? '';
	}
};
