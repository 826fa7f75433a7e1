import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { cellTableOf } from './cells.ts';
import { itemOf, resultOf } from './result.fixture.ts';

const TARGET = new Fraction(85);
const point = (cell: number | null, name: string) => ({ cell, nameTh: name, nameEn: name });
const named = (name: string) => ({ th: name, en: name });

describe('service points side by side', () => {
	it('have a column for each published cell, named by the points counted in it', () => {
		const { items } = resultOf('eit-2566', [itemOf('e1', '80/1'), itemOf('e2', null)]);
		const result = resultOf('eit-2566', [], {
			cells: [
				{ cell: 0, n: 12, items: [] },
				{ cell: 2, n: 31, items }
			]
		});
		const table = cellTableOf(result, [point(1, 'ก'), point(2, 'ข'), point(2, 'ค')], TARGET);
		expect(table?.columns).toEqual([
			{ cell: 0, n: 12, names: [] },
			{ cell: 2, n: 31, names: [named('ข'), named('ค')] }
		]);
		expect(table?.without).toEqual([named('ก')]);
		expect(table?.rows.slice(0, 3).map(({ figures }) => figures[1])).toEqual([
			{ cell: 2, mean: '80.00', isLow: true, isHeld: false },
			{ cell: 2, mean: null, isLow: false, isHeld: false },
			{ cell: 2, mean: '90.00', isLow: false, isHeld: false }
		]);
	});

	it('are no table for a single point, and an empty one while they cannot be told apart', () => {
		expect(cellTableOf(resultOf('eit-2566'), [point(1, 'ก')], TARGET)).toBeNull();
		const table = cellTableOf(resultOf('eit-2566'), [point(1, 'ก'), point(1, 'ข')], TARGET);
		expect(table?.columns).toEqual([]);
	});
});
