/** Whether this instance can take answers, for the load balancer in front of it. */
import { publicClient } from './supabase/client.ts';
import { askDatabase } from './supabase/health.ts';

/** A balancer that waits longer has lost its patience with us. */
const PATIENCE_MS = 2000;

/**
 * Makes the question: whether `ask` answers within the time given to it. Those who ask while a
 * question is under way share its answer, so that the address is no way to flood the database.
 * @param ask throws where there is no answer.
 */
export function createHealthCheck(
	ask: (signal: AbortSignal) => Promise<void>,
	patience = PATIENCE_MS
): () => Promise<boolean> {
	let asked: Promise<boolean> | null = null;
	return () => {
		asked ??= ask(AbortSignal.timeout(patience))
			.then(
				() => true,
				() => false
			)
			.finally(() => (asked = null));
		return asked;
	};
}

export const isHealthy = createHealthCheck((signal) => askDatabase(publicClient(), signal));
