/* global document, print */
// Buttons that print the page: useless without script, so they are hidden until this runs.
for (const button of document.querySelectorAll('[data-print]')) {
	button.hidden = false;
	button.addEventListener('click', () => print());
}
