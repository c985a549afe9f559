import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

/** Background and text of the editor in VS Code's default themes: Dark Modern, Light Modern, Default High Contrast, … Light. */
const THEMES = {
  dark: { background: "#1f1f1f", text: "#cccccc" },
  light: { background: "#ffffff", text: "#3b3b3b" },
  highContrast: { background: "#000000", text: "#ffffff" },
  highContrastLight: { background: "#ffffff", text: "#292929" },
} as const;

interface Colour {
  readonly id: string;
  readonly description: string;
  readonly defaults: Readonly<Record<keyof typeof THEMES, string>>;
}

type Channels = readonly [red: number, green: number, blue: number];

function channelsOf(colour: string): Channels {
  const at = (index: number): number => Number.parseInt(colour.slice(1 + 2 * index, 3 + 2 * index), 16);
  return [at(0), at(1), at(2)];
}

/** What a colour, with its opacity as a fourth pair of digits, looks like over another. */
function over(colour: string, background: string): Channels {
  const opacity = Number.parseInt(colour.slice(7, 9) || "ff", 16) / 255;
  const below = channelsOf(background);
  const mixed = channelsOf(colour).map((value, i) => value * opacity + below[i]! * (1 - opacity));
  return [mixed[0]!, mixed[1]!, mixed[2]!];
}

/** The contrast ratio of WCAG 2.2, from 1 to 21. */
function contrast(a: Channels, b: Channels): number {
  const luminance = (channels: Channels): number => {
    const [red, green, blue] = channels.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

const manifest = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8")) as {
  readonly contributes: { readonly colors: readonly Colour[] };
};

describe.each(manifest.contributes.colors)("$id", ({ defaults }) => {
  test.each(Object.keys(THEMES) as (keyof typeof THEMES)[])("can be read and seen in %s", (theme) => {
    const { background, text } = THEMES[theme];
    const shaded = over(defaults[theme], background);
    // 4.5 is what level AA asks of text; 1.1 is about the least difference of two large areas that one notices.
    expect(contrast(channelsOf(text), shaded)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(channelsOf(background), shaded)).toBeGreaterThanOrEqual(1.1);
  });
});
