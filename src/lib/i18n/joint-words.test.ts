import { describe, expect, it } from 'vitest';
import { agencyNames, jointly, roundNameWord, withOthers } from './joint-words.ts';

const A = { id: 'a', th: 'อบต. ก', en: 'A' };
const B = { id: 'b', th: 'อบต. ข', en: 'B' };
const round = { name: 'รอบแรก', agency: { id: 'a' }, jointAgencies: [A, B] };
const alone = { ...round, jointAgencies: [] };

describe('a joint round', () => {
	it('is told with the number of its agencies, and a round of one agency by its name alone', () => {
		expect(roundNameWord(round)).toContain('รอบแรก');
		expect(roundNameWord(round)).toContain('2 หน่วยงาน');
		expect(roundNameWord(alone)).toBe('รอบแรก');
	});

	it('fills sentences with its agencies', () => {
		expect(agencyNames([A, B])).toMatch(/อบต\. ก.+อบต\. ข/);
		expect(jointly(round)).toEqual({ n: 2, agencies: agencyNames([A, B]) });
	});

	it('names on paper the others and not the one whose name stands above', () => {
		expect(withOthers(round, 'th')).toContain('อบต. ข');
		expect(withOthers(round, 'th')).not.toContain('อบต. ก');
		expect(withOthers(round, 'en')).toMatch(/with B$/);
		expect(withOthers(alone, 'th')).toBeNull();
	});
});
