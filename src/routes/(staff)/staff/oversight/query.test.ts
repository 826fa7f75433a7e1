import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { SORTS } from '$lib/oversight-sorts.ts';
import { choiceOf, searchOf, sortedBy } from './query.ts';

const read = (search: string) => choiceOf(new URL(`https://prongsai.example/?${search}`));

describe('the list that an address asks for', () => {
	it('is by name, from its first page, where the address says nothing that is understood', () => {
		const plain = { name: '', sort: 'name', isDescending: false, page: 1 };
		expect(read('')).toEqual(plain);
		expect(read('sort=id&order=up&page=0&name=%20')).toEqual(plain);
		expect(read('page=10000')).toEqual(plain);
		expect(read(`name=${'ก'.repeat(200)}`).name).toHaveLength(100);
	});

	it('is written as it is read', () => {
		fc.assert(
			fc.property(
				fc.record({
					name: fc.string({ maxLength: 100 }).map((name) => name.trim()),
					sort: fc.constantFrom(...SORTS),
					isDescending: fc.boolean(),
					page: fc.integer({ min: 1, max: 9999 })
				}),
				(choice) => {
					expect(read(searchOf(choice).slice(1))).toEqual(choice);
				}
			)
		);
		expect(searchOf(read(''))).toBe('');
	});

	it('begins with who needs help most, and turns round where it is sorted so already', () => {
		const choice = read('page=3');
		expect(sortedBy(choice, 'official_lowest')).toMatchObject({ isDescending: false, page: 1 });
		expect(sortedBy(choice, 'overdue')).toMatchObject({ isDescending: true });
		expect(sortedBy(read('sort=official_lowest'), 'official_lowest').isDescending).toBe(true);
		expect(sortedBy(read('sort=overdue&order=descending'), 'overdue').isDescending).toBe(false);
	});
});
