// kit/browser/shared.py makes the module: the style of all pages as one text.
declare const css: string;
export default css;
