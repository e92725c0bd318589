import { html, js } from './site.ts'

/**
 * Every kind of child frame, by how it comes into being.
 * @param inner HTML that the frame shows
 * @returns HTML for the page around it; `child` must serve the frame's own page
 */
export const FRAME_KINDS: Readonly<Record<string, (inner: string) => string>> = {
  'same origin': () => '<iframe src="/child"></iframe>',
  'another origin': () => '<iframe src="https://cadre.example/child"></iframe>',
  sandboxed: () => '<iframe sandbox src="/child"></iframe>',
  'another origin, sandboxed': () => '<iframe sandbox src="https://cadre.example/child"></iframe>',
  srcdoc: (inner) => `<iframe srcdoc='${inner}'></iframe>`,
  'srcdoc, sandboxed': (inner) => `<iframe sandbox srcdoc='${inner}'></iframe>`,
  'data:': (inner) =>
    `<iframe src="data:text/html;charset=utf-8,${encodeURIComponent(html(inner))}"></iframe>`,
  'blob:': (inner) =>
    `<iframe id="f"></iframe><script>f.src = URL.createObjectURL(new Blob([${js(html(inner))}], { type: 'text/html' }))</script>`,
  'about:blank': (inner) =>
    `<iframe id="f"></iframe><script>f.contentDocument.body.innerHTML = ${js(inner)}</script>`,
  'document.write': (inner) =>
    `<iframe id="f"></iframe><script>f.contentDocument.write(${js(inner)}); f.contentDocument.close()</script>`,
  'made by a script, document.write': (inner) =>
    `<script>const f = document.createElement('iframe'); document.body.append(f);
      f.contentDocument.open(); f.contentDocument.write(${js(inner)}); f.contentDocument.close()</script>`,
  'javascript:': (inner) =>
    `<iframe id="f" src="javascript:false"></iframe>
      <script>setTimeout(() => { f.contentDocument.body.innerHTML = ${js(inner)} }, 200)</script>`,
  'a frame in a frame': (inner) =>
    `<iframe srcdoc='<iframe srcdoc="${inner.replaceAll('"', '&amp;quot;').replaceAll('<', '&amp;lt;')}"></iframe>'></iframe>`,
}
