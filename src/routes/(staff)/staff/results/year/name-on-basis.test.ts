import { describe, expect, it } from 'vitest';
import { surveyInstrument } from '$lib/ita/instrument/catalogue.ts';
import { resultOf } from '../[round]/result.fixture.ts';
import { nameOnBasis } from './name-on-basis.ts';
import { known } from './year.fixture.ts';

const OFFICIAL = { e1: { th: 'ถ้อยคำทางการ' } };

function year(instrumentId: string) {
	const of = known(2566, [resultOf(instrumentId, [], { fiscalYear: 2566 })]);
	const round = of.rounds.eit_public;
	if (round !== undefined) round.round.wording = OFFICIAL;
	return of;
}

describe('an item of a year', () => {
	const ours = surveyInstrument('eit-2566').items[0]?.question;

	it('is called as the round of that year asked it', () => {
		const name = nameOnBasis(year('eit-2566'), 'pulse', 'eit_public', 'e1');
		expect(name).toEqual({ ...ours, ...OFFICIAL.e1 });
	});

	it('keeps its own name among official figures, in another part and after other questions', () => {
		expect(nameOnBasis(year('eit-2566'), 'official', 'eit_public', 'e1')).toEqual(ours);
		expect(nameOnBasis(year('eit-2566'), 'pulse', 'eit_survey', 'e1')).toEqual(ours);
		expect(nameOnBasis(year('eit-2567'), 'pulse', 'eit_public', 'e1')).toEqual(ours);
	});
});
