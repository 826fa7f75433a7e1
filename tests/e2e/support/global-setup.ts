import { insertCast } from './cast.ts';
import makeFirstStart, { startCopy } from './first-start.ts';
import { makeDraw } from './rounds.ts';

/** One instance with the demonstration agency and the cast serves all that need none of their own. */
export default async function globalSetup(): Promise<() => Promise<void>> {
	const clear = await makeFirstStart();
	// The limits have tests of their own; here a whole office answers from one address.
	const instance = await startCopy({
		ANSWERS_PER_ADDRESS: '100000',
		ANSWERS_PER_POINT: '100000'
	});
	try {
		await insertCast(instance.data);
		const draw = await makeDraw(instance.data, 'รอบจับบัตร');
		process.env.PRONGSAI_TEST_DRAW = JSON.stringify(draw);
	} catch (error) {
		await instance.stop();
		clear();
		throw error;
	}
	process.env.PRONGSAI_TEST_ADDRESSES = JSON.stringify(instance.addresses);
	process.env.PRONGSAI_TEST_DATA = instance.data;
	return async () => {
		await instance.stop();
		clear();
	};
}
