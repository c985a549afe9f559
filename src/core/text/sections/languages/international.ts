import type { SectionWording } from "../wording.ts";

/**
 * What pages in every language share: names of platforms and the English words of their tools. Source: the platforms' own
 * names, and common knowledge of news sites.
 */
export const INTERNATIONAL: SectionWording = {
  related: ["related", "related articles", "related stories", "read more", "more", "trending"],
  comments: ["comments"],
  controls: [
    ...["share", "print", "email", "e-mail", "copy link", "link", "tweet", "like", "likes", "pin it", "save"],
    ...[
      "comment",
      "comments",
      "views",
      "login",
      "sign in",
      "menu",
      "search",
      "top",
      "home",
      "next",
      "previous",
    ],
    ...[
      "rss",
      "pdf",
      "download",
      "play",
      "pause",
      "mute",
      "subscribe",
      "newsletter",
      "live",
      "video",
      "audio",
    ],
    ...["logo", "advertisement", "ad", "ads", "sponsored", "close", "ok", "accept"],
  ],
  invitations: ["follow", "follow us", "subscribe", "sign up", "newsletter"],
  platforms: [
    ...["facebook", "messenger", "twitter", "x", "instagram", "youtube", "tiktok", "telegram", "whatsapp"],
    ...["viber", "linkedin", "pinterest", "reddit", "threads", "bluesky", "mastodon", "snapchat", "tumblr"],
    ...["google news", "google discover", "flipboard", "apple news", "discord", "signal", "spotify", "vk"],
    ...["app store", "google play", "email", "e-mail", "newsletter", "rss", "podcast", "app", "line"],
  ],
  notices: [
    ...["captcha", "recaptcha", "copyright", "cookies", "cookie", "all rights reserved", "tags", "tag"],
    ...["advertisement", "sponsored", "e-mail", "email", "www", "http", "https", "isbn", "id"],
  ],
  endMarks: [],
  tickers: ["live", "breaking", "breaking news"],
  credits: [
    ...[
      "photo",
      "photos",
      "foto",
      "credit",
      "video",
      "image",
      "ap photo",
      "associated press",
      "getty images",
    ],
    ...["getty", "afp", "reuters", "epa", "shutterstock", "istock", "alamy", "unsplash", "pexels", "imago"],
    ...["flickr", "wikimedia commons", "pixabay", "adobe stock"],
  ],
  captions: [],
  authorLabels: ["author", "by", "text"],
  authorPrepositions: [],
  published: ["published", "date"],
  updated: ["updated", "last updated", "last update", "update"],
  topics: [],
};
