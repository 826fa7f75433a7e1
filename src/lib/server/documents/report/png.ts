/** Pictures of documents: SVG drawn as PNG, for Word shows every PNG and not every SVG. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { SARABUN_FILES } from './face.ts';

export interface Png {
	data: Uint8Array;
	width: number;
	height: number;
}

/** Pixels across; some 250 to the inch on a page. */
const WIDTH = 1380;

const require = createRequire(import.meta.url);
let drawing: Promise<Uint8Array[]> | null = null;

/** Draws an SVG picture with Sarabun, whose Thai marks stand where they belong. */
export async function pngOf(svg: string): Promise<Png> {
	drawing ??= prepare().catch((error: unknown) => {
		// Once is no reason never to draw again.
		drawing = null;
		throw error;
	});
	const fontBuffers = await drawing;
	const resvg = new Resvg(svg.replaceAll('inherit', 'Sarabun'), {
		background: '#ffffff',
		fitTo: { mode: 'width', value: WIDTH },
		font: { fontBuffers, defaultFontFamily: 'Sarabun', sansSerifFamily: 'Sarabun' }
	});
	try {
		const image = resvg.render();
		try {
			return { data: image.asPng(), width: image.width, height: image.height };
		} finally {
			image.free();
		}
	} finally {
		// Memory of WebAssembly is not collected.
		resvg.free();
	}
}

async function prepare(): Promise<Uint8Array[]> {
	// Read first: what has been set up cannot be set up again.
	const fonts = SARABUN_FILES.map((file) => readFileSync(file));
	await initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
	return fonts;
}
