import type { Measure } from './measure.ts';

/** A whole measure of 2570, with what a test is about put in its place. */
export function measure(more: Partial<Measure> = {}): Measure {
	return {
		id: 'm',
		fiscalYear: 2570,
		theme: 4,
		title: 'ขออนุญาตก่อนยืม',
		itemsYear: 2566,
		items: ['i21'],
		unit: 'กองคลัง',
		steps: ['ทำแบบขอยืม'],
		startsOn: '2026-10-01',
		endsOn: '2027-03-31',
		state: 'planned',
		droppedReason: '',
		isPublic: false,
		halfYear: null,
		result: null,
		progress: [],
		...more
	};
}
