package io.github.govtechkpi.model.area;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.InvalidValueException;
import java.util.Arrays;
import java.util.Locale;

/**
 * The 47 prefectures (都道府県) in the order of their numbers, for example {@code TOKYO}: 東京都, 13, JP-13, 130001.
 *
 * <p>Source: JIS X 0401 (numbers), ISO 3166-2:JP (which uses the same numbers).
 */
public enum Prefecture {
    /** 北海道. */
    HOKKAIDO(1, "北海道", "ほっかいどう", "Hokkaido"),
    /** 青森県. */
    AOMORI(2, "青森県", "あおもりけん", "Aomori"),
    /** 岩手県. */
    IWATE(3, "岩手県", "いわてけん", "Iwate"),
    /** 宮城県. */
    MIYAGI(4, "宮城県", "みやぎけん", "Miyagi"),
    /** 秋田県. */
    AKITA(5, "秋田県", "あきたけん", "Akita"),
    /** 山形県. */
    YAMAGATA(6, "山形県", "やまがたけん", "Yamagata"),
    /** 福島県. */
    FUKUSHIMA(7, "福島県", "ふくしまけん", "Fukushima"),
    /** 茨城県. */
    IBARAKI(8, "茨城県", "いばらきけん", "Ibaraki"),
    /** 栃木県. */
    TOCHIGI(9, "栃木県", "とちぎけん", "Tochigi"),
    /** 群馬県. */
    GUNMA(10, "群馬県", "ぐんまけん", "Gunma"),
    /** 埼玉県. */
    SAITAMA(11, "埼玉県", "さいたまけん", "Saitama"),
    /** 千葉県. */
    CHIBA(12, "千葉県", "ちばけん", "Chiba"),
    /** 東京都. */
    TOKYO(13, "東京都", "とうきょうと", "Tokyo"),
    /** 神奈川県. */
    KANAGAWA(14, "神奈川県", "かながわけん", "Kanagawa"),
    /** 新潟県. */
    NIIGATA(15, "新潟県", "にいがたけん", "Niigata"),
    /** 富山県. */
    TOYAMA(16, "富山県", "とやまけん", "Toyama"),
    /** 石川県. */
    ISHIKAWA(17, "石川県", "いしかわけん", "Ishikawa"),
    /** 福井県. */
    FUKUI(18, "福井県", "ふくいけん", "Fukui"),
    /** 山梨県. */
    YAMANASHI(19, "山梨県", "やまなしけん", "Yamanashi"),
    /** 長野県. */
    NAGANO(20, "長野県", "ながのけん", "Nagano"),
    /** 岐阜県. */
    GIFU(21, "岐阜県", "ぎふけん", "Gifu"),
    /** 静岡県. */
    SHIZUOKA(22, "静岡県", "しずおかけん", "Shizuoka"),
    /** 愛知県. */
    AICHI(23, "愛知県", "あいちけん", "Aichi"),
    /** 三重県. */
    MIE(24, "三重県", "みえけん", "Mie"),
    /** 滋賀県. */
    SHIGA(25, "滋賀県", "しがけん", "Shiga"),
    /** 京都府. */
    KYOTO(26, "京都府", "きょうとふ", "Kyoto"),
    /** 大阪府. */
    OSAKA(27, "大阪府", "おおさかふ", "Osaka"),
    /** 兵庫県. */
    HYOGO(28, "兵庫県", "ひょうごけん", "Hyogo"),
    /** 奈良県. */
    NARA(29, "奈良県", "ならけん", "Nara"),
    /** 和歌山県. */
    WAKAYAMA(30, "和歌山県", "わかやまけん", "Wakayama"),
    /** 鳥取県. */
    TOTTORI(31, "鳥取県", "とっとりけん", "Tottori"),
    /** 島根県. */
    SHIMANE(32, "島根県", "しまねけん", "Shimane"),
    /** 岡山県. */
    OKAYAMA(33, "岡山県", "おかやまけん", "Okayama"),
    /** 広島県. */
    HIROSHIMA(34, "広島県", "ひろしまけん", "Hiroshima"),
    /** 山口県. */
    YAMAGUCHI(35, "山口県", "やまぐちけん", "Yamaguchi"),
    /** 徳島県. */
    TOKUSHIMA(36, "徳島県", "とくしまけん", "Tokushima"),
    /** 香川県. */
    KAGAWA(37, "香川県", "かがわけん", "Kagawa"),
    /** 愛媛県. */
    EHIME(38, "愛媛県", "えひめけん", "Ehime"),
    /** 高知県. */
    KOCHI(39, "高知県", "こうちけん", "Kochi"),
    /** 福岡県. */
    FUKUOKA(40, "福岡県", "ふくおかけん", "Fukuoka"),
    /** 佐賀県. */
    SAGA(41, "佐賀県", "さがけん", "Saga"),
    /** 長崎県. */
    NAGASAKI(42, "長崎県", "ながさきけん", "Nagasaki"),
    /** 熊本県. */
    KUMAMOTO(43, "熊本県", "くまもとけん", "Kumamoto"),
    /** 大分県. */
    OITA(44, "大分県", "おおいたけん", "Oita"),
    /** 宮崎県. */
    MIYAZAKI(45, "宮崎県", "みやざきけん", "Miyazaki"),
    /** 鹿児島県. */
    KAGOSHIMA(46, "鹿児島県", "かごしまけん", "Kagoshima"),
    /** 沖縄県. */
    OKINAWA(47, "沖縄県", "おきなわけん", "Okinawa");

    private final int number;
    private final String japaneseName;
    private final String kana;
    private final String englishName;

    Prefecture(int number, String japaneseName, String kana, String englishName) {
        this.number = number;
        this.japaneseName = japaneseName;
        this.kana = kana;
        this.englishName = englishName;
    }

    /**
     * Returns the prefecture of a number: 13 is Tokyo.
     *
     * @throws IllegalArgumentException if the number is not from 1 to 47
     */
    public static Prefecture of(int number) {
        return Arrays.stream(values())
                .filter(prefecture -> prefecture.number == number)
                .findFirst()
                .orElseThrow(() -> InvalidValueException.of(
                        "都道府県の番号は1（北海道）～47（沖縄県）です（%s）。",
                        "A prefecture number must be from 1 (北海道) to 47 (沖縄県), but was %s", number));
    }

    /**
     * Returns the prefecture of a name: the full Japanese one such as 東京都, or the English one such as Tokyo, in
     * capitals or not. 東京 alone is not enough: 京都 would be a part of 東京都.
     *
     * @throws IllegalArgumentException if no prefecture is called so
     */
    public static Prefecture ofName(String name) {
        requireNonNull(name, "name");
        return Arrays.stream(values())
                .filter(prefecture ->
                        prefecture.japaneseName.equals(name) || prefecture.englishName.equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> InvalidValueException.of(
                        "%s という都道府県はありません。東京都のように「都」「道」「府」「県」まで書くか、英語名（Tokyo）で書いてください。",
                        "%s is no prefecture: write the full name such as 東京都, or the English one such as Tokyo",
                        LocalGovernmentCode.quote(name)));
    }

    /**
     * Returns the prefecture of an ISO 3166-2 code such as {@code JP-13}.
     *
     * @throws IllegalArgumentException if the code is none of {@code JP-01} to {@code JP-47}
     */
    public static Prefecture ofIso(String iso) {
        requireNonNull(iso, "iso");
        return Arrays.stream(values())
                .filter(prefecture -> prefecture.iso().equals(iso))
                .findFirst()
                .orElseThrow(() -> InvalidValueException.of(
                        "都道府県のISO 3166-2コードはJP-01～JP-47です（%s）。",
                        "An ISO 3166-2 code must be from JP-01 to JP-47, but was %s", LocalGovernmentCode.quote(iso)));
    }

    /** Returns the number, from 1 to 47. */
    public int number() {
        return number;
    }

    /** Returns the name, for example 東京都. */
    public String japaneseName() {
        return japaneseName;
    }

    /** Returns the reading of the name in hiragana, for example とうきょうと. */
    public String kana() {
        return kana;
    }

    /** Returns the English name, for example Tokyo. */
    public String englishName() {
        return englishName;
    }

    /** Returns the ISO 3166-2 code, for example {@code JP-13}. */
    public String iso() {
        return "JP-" + twoDigits();
    }

    /** Returns the code of the prefecture as a body, for example 130001. */
    public LocalGovernmentCode code() {
        return LocalGovernmentCode.fromFiveDigits(twoDigits() + "000");
    }

    private String twoDigits() {
        return String.format(Locale.ROOT, "%02d", number); // the locale of the machine may have other digits
    }
}
