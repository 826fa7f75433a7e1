import { insertCast } from './cast.ts';
import { startInstance } from './instance.ts';

/** One instance with the demonstration agency and the cast serves all that need none of their own. */
export default async function globalSetup(): Promise<() => Promise<void>> {
	// The limits have tests of their own; here a whole office answers from one address.
	const instance = await startInstance({
		ANSWERS_PER_ADDRESS: '100000',
		ANSWERS_PER_POINT: '100000'
	});
	await insertCast(instance.data).catch(async (error: unknown) => {
		await instance.stop();
		throw error;
	});
	process.env.PRONGSAI_TEST_ADDRESSES = JSON.stringify(instance.addresses);
	process.env.PRONGSAI_TEST_DATA = instance.data;
	return () => instance.stop();
}
