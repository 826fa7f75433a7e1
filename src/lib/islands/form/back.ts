/**
 * Shows the screen that the address names when somebody goes back or forward. Chromium does so the
 * first time; from then on its scroll snapping holds the screen that was left, while the address goes
 * on without it.
 */
export function followAddress(): void {
	addEventListener('hashchange', () => {
		(document.querySelector(':target') ?? document.documentElement).scrollIntoView();
	});
}
