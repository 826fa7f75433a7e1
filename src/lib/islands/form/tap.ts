/** As long as it takes to see which answer was ticked. */
const LOOK_MS = 250;

/**
 * Moves on to the next question when an answer is tapped. The keyboard does not: its arrows tick one
 * answer after the other on the way to the right one. Nor does it where the next question has been
 * answered: somebody has come back to change this one.
 */
export function moveOnByTap(form: HTMLFormElement): void {
	let waiting = 0;
	// Whoever touches the page again is elsewhere already.
	form.addEventListener('pointerdown', () => clearTimeout(waiting));
	form.addEventListener('click', ({ target, detail }) => {
		if (detail === 0 || !(target instanceof Element)) return;
		const section = target.closest('label')?.closest('section');
		const next = section?.nextElementSibling;
		if (!section || !next?.matches('section') || next.querySelector(':checked')) return;
		clearTimeout(waiting);
		waiting = window.setTimeout(() => {
			section.querySelector<HTMLAnchorElement>('a.main')?.click();
			// A screen reader says where it is when the focus goes there.
			const group = next.querySelector('fieldset');
			group?.setAttribute('tabindex', '-1');
			group?.focus({ preventScroll: true });
		}, LOOK_MS);
	});
}
