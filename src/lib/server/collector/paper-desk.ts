/** The paper desk of this process. */
import { readEnvironment } from '$lib/server/env.ts';
import { serviceClient } from '$lib/server/supabase/client.ts';
import { submitPaper } from '$lib/server/supabase/paper.ts';
import type { PaperDesk } from './enter-paper.ts';
import { wayIn } from './intake.ts';
import { PaperLimit } from './paper-limit.ts';

export const paperDesk: PaperDesk = {
	wayIn,
	// As many as a link takes on a day.
	limit: new PaperLimit(readEnvironment().answersPerPoint),
	submit: (userId, response) => submitPaper(serviceClient(), userId, response)
};
