import type { Digits } from '$lib/i18n/digits.ts';
import type { Supabase } from '$lib/server/supabase/client.ts';
import type { Staff } from '$lib/server/supabase/staff.ts';

declare global {
	namespace App {
		interface Locals {
			/** The signed-in person's own client; row level security decides what it sees. */
			supabase: Supabase;
			/** Set on every route under /staff that needs a session; null elsewhere. */
			staff: Staff | null;
			/** How a page in Thai writes numbers; known where an agency is. */
			digits?: Digits;
		}
		interface Error {
			message: string;
			/** What support can find in the log; absent on expected errors. */
			errorId?: string;
		}
	}
}

export {};
