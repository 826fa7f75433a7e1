import { describe, expect, it } from 'vitest';
import type { RoundCounters } from '$lib/server/supabase/tickets.ts';
import { Fields } from './fields.ts';
import {
	declarableSpares,
	declarationValues,
	readDeclaration,
	readShownCode,
	readSlipsOrder
} from './slips-form.ts';

function sent(values: Record<string, string>): Fields {
	const form = new FormData();
	for (const [name, value] of Object.entries(values)) form.set(name, value);
	return new Fields(form);
}

describe('the form that makes slips', () => {
	const faults = (values: Record<string, string>, printed: number) => {
		const fields = sent(values);
		readSlipsOrder(fields, { expected: 40, printed });
		return Object.keys(fields.errors);
	};

	it('takes no spares up to as many as the head count allows', () => {
		expect(readSlipsOrder(sent({ spares: '๒' }), { expected: 40, printed: 0 })).toEqual({
			spares: 2
		});
		expect(faults({ spares: '0' }, 0)).toEqual([]);
		expect(faults({ spares: '3' }, 0)).toEqual(['spares']);
		expect(faults({ spares: '' }, 0)).toEqual(['spares']);
	});

	it('replaces slips that were made only for whoever says to know it', () => {
		expect(faults({ spares: '2' }, 42)).toEqual(['replace']);
		expect(faults({ spares: '2', replace: 'yes' }, 42)).toEqual([]);
	});
});

describe('the form that declares slips', () => {
	const counters: RoundCounters = {
		state: 'open',
		admission: 'ticket',
		k: 10,
		keyFingerprint: null,
		expected: 40,
		printed: 41,
		handedOut: null,
		spares: 1,
		redeemed: 20,
		countedOn: '2026-11-22',
		answers: null
	};
	const faults = (handed_out: string, spares: string) => {
		const fields = sent({ handed_out, spares });
		readDeclaration(fields, counters);
		return Object.keys(fields.errors);
	};

	it('takes what was counted, within what is public (P22)', () => {
		const declared = readDeclaration(sent({ handed_out: '39', spares: '2' }), counters);
		expect(declared).toEqual({ handedOut: 39, spares: 2 });
		expect(faults('20', '1')).toEqual([]);
		expect(faults('41', '2')).toEqual([]);
		expect(faults('19', '1')).toEqual(['handed_out']);
		expect(faults('42', '1')).toEqual(['handed_out']);
		expect(faults('30', '0')).toEqual(['spares']);
		expect(faults('30', '3')).toEqual(['spares']);
	});

	it('asks for no fewer spares than were printed, and none below zero', () => {
		expect(declarableSpares(counters)).toEqual({ least: 1, most: 2 });
		expect(declarableSpares({ ...counters, printed: 38 })).toEqual({ least: 0, most: 2 });
	});

	it('begins empty, and shows again what was declared', () => {
		expect(declarationValues(counters)).toEqual({ handed_out: '', spares: '1' });
		expect(declarationValues({ ...counters, handedOut: 0 }).handed_out).toBe('0');
	});
});

describe('the code of a slip that is shown', () => {
	it('is read as people type it, and refused where it is mistyped', () => {
		const good = sent({ code: ' 0000-0000 00000 ' });
		expect(readShownCode(good)).toBe('0000000000000');
		expect(good.isGood).toBe(true);
		const bad = sent({ code: '0000-0000-00001' });
		readShownCode(bad);
		expect(Object.keys(bad.errors)).toEqual(['code']);
	});
});
