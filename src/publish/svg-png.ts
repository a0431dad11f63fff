/** SVG to PNG, with a font that comes along, so that every machine draws the same letters. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createCanvas, GlobalFonts, loadImage } from '@napi-rs/canvas';
import { refuse, ok, type Result } from '../basics/index.ts';

const FACES = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'];
let registered = false;

function registerFonts(): void {
  if (registered) return;
  const home = dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json'));
  for (const face of FACES) GlobalFonts.registerFromPath(join(home, 'ttf', face), 'DejaVu Sans');
  registered = true;
}

/** The most pixels of a side; more is refused before memory is asked for. */
const MOST = 12_000;

/**
 * A picture as PNG.
 *
 * @param scale pixels of the PNG for a pixel of the SVG; 2 for print and fine screens
 */
export async function svgToPng(svg: string, scale = 2): Promise<Result<Uint8Array>> {
  registerFonts();
  // Skia takes the first family only where it is named alone.
  const image = await loadImage(
    Buffer.from(svg.replaceAll(/font-family="[^"]*"/g, 'font-family="DejaVu Sans"')),
  );
  const width = Math.ceil(image.width * scale);
  const height = Math.ceil(image.height * scale);
  if (!(width > 0 && height > 0) || Math.max(width, height) > MOST) {
    return refuse(
      'too-large',
      `The picture would be ${width} by ${height} pixels; nothing was drawn. Ask for a smaller width or scale, up to ${MOST} pixels a side.`,
    );
  }
  // Drawn at its final size by Skia; scaling a bitmap would blur it.
  image.width = width;
  image.height = height;
  const canvas = createCanvas(width, height);
  canvas.getContext('2d').drawImage(image, 0, 0, width, height);
  return ok(new Uint8Array(canvas.toBuffer('image/png')));
}
