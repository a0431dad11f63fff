export { chartSvg, type SvgOptions } from './chart-svg.ts';
export { svgToPng } from './svg-png.ts';
