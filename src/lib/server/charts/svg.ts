/**
 * Charts drawn by ECharts on the server, as SVG that stands inside a page: the page's own font draws
 * the Thai words, and they can be selected, read out and printed. Our policy lets no element have a
 * style, so that what ECharts writes as styles becomes attributes.
 */
import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent } from 'echarts/components';
import { init, setPlatformAPI, use, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, LegendComponent, MarkLineComponent, SVGRenderer]);

/** Marks that stand above or below a Thai letter take no width of their own. */
setPlatformAPI({
	measureText(text, font) {
		const size = Number(/(\d+)px/.exec(font ?? '')?.[1] ?? CHART_FONT);
		const wide = text.replace(/[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/g, '');
		return { width: wide.length * size * 0.58 };
	}
});

/** Pixels of a letter in a chart that is as wide as `CHART_WIDTH`. */
export const CHART_FONT = 16;

/** Narrow, for on a phone the whole picture shrinks to the screen, and its letters with it. */
const CHART_WIDTH = 460;

/**
 * Draws a chart.
 *
 * @param height pixels at a width of `CHART_WIDTH`
 * @param label what the picture shows, for those who do not see it
 */
export function drawChart(option: EChartsCoreOption, height: number, label: string): string {
	const chart = init(null, null, { renderer: 'svg', ssr: true, width: CHART_WIDTH, height });
	try {
		chart.setOption({
			animation: false,
			textStyle: { fontSize: CHART_FONT, fontFamily: 'inherit', color: INK },
			...option
		});
		return asMarkup(chart.renderToSVGString(), label);
	} finally {
		// Or the process does not end.
		chart.dispose();
	}
}

/** Tones that differ in lightness first, so that grey paper tells them apart as well. */
export const INK = '#16262b';
export const TONES = { now: '#0b5d66', before: '#a9c6c9', low: '#a3271f', line: '#c3d0d2' };

/** The picture without styles or a fixed size, and with its label. */
function asMarkup(svg: string, label: string): string {
	const [, open = '', inner = ''] = /^<svg([^>]*)>([\s\S]*)$/.exec(svg) ?? [];
	const viewBox = /viewBox="[^"]*"/.exec(open)?.[0] ?? '';
	const drawn = inner
		.replace(/<style[\s\S]*?<\/style>/g, '')
		.replace(/ ecmeta_\w+="[^"]*"/g, '')
		.replace(/ class="zr[^"]*"/g, '')
		.replace(/ style="([^"]*)"/g, (_, style: string) => attributesOf(style));
	const name = label.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
	return `<svg xmlns="http://www.w3.org/2000/svg" ${viewBox} width="100%" role="img" aria-label="${name}">${drawn}`;
}

/** Every style that ECharts sets on a shape or a text is also an attribute of SVG. */
function attributesOf(style: string): string {
	return style
		.split(';')
		.map((rule) => rule.split(':').map((side) => side.trim()))
		.filter(([name = '', value = '']) => /^[a-z-]+$/.test(name) && value !== '')
		.map(([name, value]) => ` ${name}="${value}"`)
		.join('');
}
