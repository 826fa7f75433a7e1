import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardByUnit, byDate } from './board.ts';
import { measure } from './measure.fixture.ts';

const TODAY = '2027-01-15';
const of = (
	id: string,
	unit: string,
	endsOn: string | null,
	state: 'planned' | 'done' = 'planned'
) => measure({ id, unit, endsOn, state });

describe('the board', () => {
	const measures = [
		of('undated', 'กองคลัง', null),
		of('later', 'กองคลัง', '2027-09-30'),
		of('done', 'กองคลัง', '2026-12-31', 'done'),
		of('late', 'กองคลัง', '2027-01-14'),
		of('nobody', '', '2026-11-30'),
		of('clerk', 'สำนักปลัด', '2027-03-31')
	];

	it('has a lane for each unit, those without one last, and overdue measures first', () => {
		const lanes = boardByUnit(measures, TODAY).map((lane) => [
			lane.unit,
			lane.overdue,
			lane.measures.map(({ id }) => id)
		]);
		expect(lanes).toEqual([
			['กองคลัง', 1, ['late', 'done', 'later', 'undated']],
			['สำนักปลัด', 0, ['clerk']],
			['', 1, ['nobody']]
		]);
	});

	it('by date begins with what ends first, and ends with what has no day', () => {
		expect(byDate(measures).map(({ id }) => id)).toEqual(
			'nobody done late clerk later undated'.split(' ')
		);
	});

	it('loses no measure and shows none twice', () => {
		const day = fc.constantFrom(null, '2026-12-01', '2027-01-15', '2027-09-30');
		const unit = fc.constantFrom('', 'กองช่าง', 'กองคลัง');
		fc.assert(
			fc.property(fc.array(fc.tuple(unit, day)), (rows) => {
				const all = rows.map(([name, endsOn], at) => of(String(at), name, endsOn));
				const ids = boardByUnit(all, TODAY).flatMap((lane) => lane.measures.map(({ id }) => id));
				expect(ids.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
			})
		);
	});
});
