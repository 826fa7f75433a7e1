import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { drawQr, qrPng, qrSvg } from './qr.ts';

const ADDRESS = 'https://survey.example.go.th/e/k3x9t2m8qa';

/** Paints the path of a drawing, four pixels a unit, and reads it like a phone. */
function readDrawing({ size, path }: { size: number; path: string }): string | undefined {
	const scale = 4;
	const side = size * scale;
	const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
	for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
		for (let line = Number(y) * scale; line < (Number(y) + 1) * scale; line++) {
			for (let column = Number(x) * scale; column < (Number(x) + Number(run)) * scale; column++) {
				const at = (line * side + column) * 4;
				pixels.fill(0, at, at + 3);
			}
		}
	}
	return jsQR(pixels, side, side)?.data;
}

describe('a QR code', () => {
	it('holds the address, drawn on a page', () => {
		expect(readDrawing(drawQr(ADDRESS))).toBe(ADDRESS);
	});

	it('holds the address as a PNG of at least 800 pixels', async () => {
		const { data, width, height } = PNG.sync.read(await qrPng(ADDRESS));
		expect(width).toBeGreaterThanOrEqual(800);
		expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(ADDRESS);
	});

	it('is the same for every visitor and every print (P28)', async () => {
		expect(qrSvg(ADDRESS)).toBe(qrSvg(ADDRESS));
		expect(await qrPng(ADDRESS)).toEqual(await qrPng(ADDRESS));
	});

	it('has no style attribute, which the content security policy refuses', () => {
		expect(qrSvg(ADDRESS)).not.toContain('style');
	});
});
