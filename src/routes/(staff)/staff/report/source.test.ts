import { describe, expect, it } from 'vitest';
import { surveyInstrument } from '$lib/ita/instrument/catalogue.ts';
import { itemOf, resultOf } from '../results/[round]/result.fixture.ts';
import { yearReading } from '../results/year/reading.ts';
import { known } from '../results/year/year.fixture.ts';
import { reportSource } from './source.ts';

const ASKED = { th: 'ถ้อยคำทางการ', en: 'Official words' };
const OURS = surveyInstrument('eit-2566').items[1]?.question;

/** A year whose round asked its first item in the agency's words; two items are low. */
function year() {
	const low = [itemOf('e1', '40/1'), itemOf('e2', '50/1')];
	const of = known(2566, [resultOf('eit-2566', low, { fiscalYear: 2566 })]);
	if (of.rounds.eit_public) of.rounds.eit_public.round.wording = { e1: ASKED };
	return of;
}

describe('a low item of an own round is called as the round asked it', () => {
	it('in the report', () => {
		const agency = { nameTh: 'ที่นี่', nameEn: 'Here' };
		const source = reportSource(agency, year(), null, [], '2023-12-01');
		expect(source?.pulse[0]?.low.slice(0, 2)).toMatchObject([
			{ code: 'e1', name: ASKED.th },
			{ code: 'e2', name: OURS?.th }
		]);
	});

	it('among the flags of the year', () => {
		const { flags } = yearReading(year(), null, 'pulse');
		const named = flags.filter(({ part }) => part === 'eit_public').slice(0, 2);
		expect(named).toMatchObject([
			{ code: 'e1', name: ASKED },
			{ code: 'e2', name: OURS }
		]);
	});
});
