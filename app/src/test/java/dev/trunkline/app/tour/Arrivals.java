package dev.trunkline.app.tour;

/** Ways in which visitors come to the demo site. */
final class Arrivals {
    static final String HOME = "https://www.demo-plumbing.example/";
    static final String GOOGLE = "https://www.google.com/";
    static final String GOOGLE_AD = HOME
            + "emergency?utm_source=google&utm_medium=cpc&utm_campaign=emergency&utm_term=burst+pipe&gclid=Cj0KCQiA";
    static final String BING = "https://www.bing.com/";
    static final String BING_AD =
            HOME + "?msclkid=4a5b6c7d&utm_medium=cpc&utm_campaign=winter&utm_term=plumber+toronto";
    static final String NEWSLETTER = HOME + "?utm_source=newsletter&utm_medium=email&utm_campaign=november";
    static final String NEWS = "https://news.example.org/plumbers-of-the-year";

    private Arrivals() {}

    static Shown fromGoogleAd(Api api) {
        return api.visit(GOOGLE_AD, GOOGLE);
    }

    static Shown fromBingAd(Api api) {
        return api.visit(BING_AD, BING);
    }
}
