package migration.exchange.channel.soap;

import migration.exchange.channel.pull.Progress;
import migration.exchange.channel.pull.WatermarkText;

/**
 * How far a service has been read. As text {@code token=...;sequence=3;...}.
 *
 * @param token the service's own token, whatever it holds
 * @param progress what has been sent
 */
record SoapWatermark(String token, Progress progress) {

    static SoapWatermark parse(String text, String first) {
        WatermarkText fields = WatermarkText.parse(text);
        return new SoapWatermark(fields.getOpaque("token", first), Progress.readFrom(fields));
    }

    @Override
    public String toString() {
        WatermarkText text = new WatermarkText();
        text.putOpaque("token", token);
        progress.writeTo(text);
        return text.toString();
    }
}
