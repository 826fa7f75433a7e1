/** The way in of this process: one limiter, one queue, one memory of entry links for all requests. */
import { readEnvironment } from '$lib/server/env.ts';
import { publicClient, serviceClient } from '$lib/server/supabase/client.ts';
import { entryPoint, internalEntry, submitResponses } from '$lib/server/supabase/intake.ts';
import { rememberEntries } from './entries.ts';
import { keys } from './keys.ts';
import { Limiter } from './limiter.ts';
import { createSubmissionQueue } from './submission-queue.ts';
import type { WayIn } from './submit.ts';

/** Secrets stay the same while the process runs; reading their file for each request would be felt. */
const secrets = new Map<string, Promise<Buffer>>();

export const wayIn: WayIn = {
	limiter: new Limiter(readEnvironment()),
	keys: {
		read: keys.read,
		secret(label) {
			const secret = secrets.get(label) ?? keys.secret(label);
			secrets.set(label, secret);
			secret.catch(() => secrets.delete(label));
			return secret;
		}
	},
	submit: createSubmissionQueue((responses) => submitResponses(serviceClient(), responses)),
	now: () => new Date()
};

/** The external round behind an entry link, or null. */
export const findEntryPoint = rememberEntries((slug) => entryPoint(publicClient(), slug));

/** The internal round behind a slip's address, or null. */
export const findInternalEntry = rememberEntries((slug) => internalEntry(publicClient(), slug));
