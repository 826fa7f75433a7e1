/** QR codes, drawn as a path for pages and as files for whoever lays out a poster of their own. */
import QRCode from 'qrcode';

/** A drawing in a square of `size` units, the quiet margin of four included. */
export interface QrDrawing {
	size: number;
	/** Path of the dark squares, for an `<svg viewBox="0 0 size size">` on white. */
	path: string;
}

const QUIET_MARGIN = 4;

/** Still readable with a quarter of it dirty or torn; paper at a counter lives long. */
const ERROR_CORRECTION = 'Q';

/** PNG width in pixels: sharp in print up to about 8 cm. */
const PNG_WIDTH = 1024;

export function drawQr(text: string): QrDrawing {
	const { modules } = QRCode.create(text, { errorCorrectionLevel: ERROR_CORRECTION });
	let path = '';
	for (let y = 0; y < modules.size; y++) {
		for (let x = 0; x < modules.size; x++) {
			let run = 0;
			while (x + run < modules.size && modules.get(y, x + run)) run++;
			if (run === 0) continue;
			path += `M${x + QUIET_MARGIN} ${y + QUIET_MARGIN}h${run}v1h-${run}z`;
			x += run;
		}
	}
	return { size: modules.size + 2 * QUIET_MARGIN, path };
}

export function qrPng(text: string): Promise<Buffer> {
	return QRCode.toBuffer(text, {
		type: 'png',
		width: PNG_WIDTH,
		margin: QUIET_MARGIN,
		errorCorrectionLevel: ERROR_CORRECTION
	});
}

export function qrSvg(text: string): string {
	const { size, path } = drawQr(text);
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
}
