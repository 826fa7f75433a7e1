import { initWasm } from '@resvg/resvg-wasm';
import { expect, it, vi } from 'vitest';
import { pngOf } from './png.ts';

vi.mock('@resvg/resvg-wasm', async (original) => {
	const real = await original<typeof import('@resvg/resvg-wasm')>();
	const once = vi.fn(real.initWasm).mockRejectedValueOnce(new Error('short of memory'));
	return { ...real, initWasm: once };
});

it('a picture is drawn, although the one before could not be', async () => {
	const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"/>';
	await expect(pngOf(svg)).rejects.toThrow('short of memory');
	expect(await pngOf(svg)).toMatchObject({ width: 1380, height: 690 });
	await pngOf(svg);
	expect(initWasm).toHaveBeenCalledTimes(2);
});
