import { setTimeout as pause } from 'node:timers/promises';

/** Looks again and again; what never becomes so ends with the time of the test. */
export async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
	while (!(await isSo())) await pause(50);
}
