/** The paper desk of this process. */
import { readEnvironment } from '$lib/server/env.ts';
import { serviceClient } from '$lib/server/supabase/client.ts';
import { submitPaper } from '$lib/server/supabase/paper.ts';
import type { PaperDesk } from './enter-paper.ts';
import { wayIn } from './intake.ts';
import { DeskLimit } from './desk-limit.ts';

export const paperDesk: PaperDesk = {
	wayIn,
	// As many as a link takes on a day.
	limit: new DeskLimit(readEnvironment().answersPerPoint),
	submit: (userId, response) => submitPaper(serviceClient(), userId, response)
};
