/** The countdown of a kiosk: seen every second, heard at its beginning, its middle and near its end. */

/** In seconds: how long nothing is shown, and then how long it counts. */
export interface Waiting {
	after: number;
	seconds: number;
}

const HEARD = [20, 10, 5];

/** @param onEnd told when nobody stayed. */
export function countDown(onEnd: () => void) {
	const panel = document.getElementById('kiosk');
	const said = document.getElementById('kiosk-said');
	const shown = document.getElementById('kiosk-shown');
	let waiting: Waiting = { after: 0, seconds: 0 };
	let why: 'idle' | 'thanks' = 'idle';
	let end = 0;
	let timer = 0;
	let isResting = false;

	function tick(): void {
		const left = Math.ceil((end - Date.now()) / 1000);
		if (left <= 0) {
			stop();
			return onEnd();
		}
		const isSeen = left <= waiting.seconds;
		panel?.toggleAttribute('hidden', !isSeen);
		if (!isSeen) return;
		const words = (panel?.dataset[why] ?? '').replace('{seconds}', String(left));
		if (shown) shown.textContent = words;
		if (said && HEARD.includes(left)) said.textContent = words;
	}

	function stop(): void {
		clearInterval(timer);
		timer = 0;
		panel?.toggleAttribute('hidden', true);
		if (said) said.textContent = '';
	}

	function again(): void {
		end = Date.now() + (waiting.after + waiting.seconds) * 1000;
		panel?.toggleAttribute('hidden', true);
		clearInterval(timer);
		timer = window.setInterval(tick, 1000);
	}

	return {
		start(how: Waiting, reason: 'idle' | 'thanks') {
			waiting = how;
			why = reason;
			// After the thanks nobody is still answering.
			panel?.querySelector('button')?.toggleAttribute('hidden', reason === 'thanks');
			again();
			tick();
		},
		/** Somebody is there. After the thanks it goes on counting: nothing is left to do. */
		touch() {
			if (waiting.seconds > 0 && why === 'idle' && (timer !== 0 || isResting)) again();
		},
		/** Waits for somebody without counting. */
		rest() {
			stop();
			isResting = true;
		},
		stop() {
			isResting = false;
			stop();
		}
	};
}
