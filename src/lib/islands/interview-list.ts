/** Says on the list of rounds that answers wait on this device. */
import { filled } from './queue/panel.ts';
import { countKept } from './queue/store.ts';

const line = document.getElementById('waiting');

if (line) {
	void countKept().then((n) => {
		line.textContent = n === 0 ? '' : filled(line.dataset.said, n, null);
		line.hidden = n === 0;
	});
}
