import { expect, it } from 'vitest';
import { isDriverFault } from './driver-fault.ts';

const PLACE = 'at Immediate.nextWrite (file:///x/node_modules/postgres/src/connection.js:255:22)';

function fault(place: string, error: Error = new TypeError('null')): Error {
	error.stack = `${error.message}\n    ${place}\n    at process.processImmediate`;
	return error;
}

it('the fault of the driver is told from every other error', () => {
	expect(isDriverFault(fault(PLACE))).toBe(true);
	expect(isDriverFault(fault(PLACE, new Error('null')))).toBe(false);
	expect(isDriverFault(fault('at nextWrite (file:///x/src/lib/server/health.ts:1:1)'))).toBe(false);
	expect(isDriverFault(fault(PLACE.replace('nextWrite', 'data')))).toBe(false);
	expect(isDriverFault('null')).toBe(false);
});
