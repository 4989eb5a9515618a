package migration.exchange.channel.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

class ListedLengthTest {

    private static final byte[] BYTES = {1, 2, (byte) 0xff};

    @Test
    void aFileOfItsListedLengthIsReadAsItIs() throws IOException {
        assertThat(file(3).readAllBytes()).isEqualTo(BYTES);
        assertThat(file(3).read()).isEqualTo(1);
        ListedLength skipped = file(3);
        assertThat(skipped.skip(2)).isEqualTo(2);
        assertThat(skipped.read()).isEqualTo(0xff);
        assertThat(skipped.read()).isEqualTo(-1);
    }

    @Test
    void aFileThatEndsEarlyOrGoesOnFailsOtherwiseThanABrokenGzipDoes() {
        for (int listed : new int[] {0, 2, 4}) {
            assertThatThrownBy(() -> file(listed).readAllBytes())
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOfAny(EOFException.class, ZipException.class);
        }
    }

    private static ListedLength file(long listed) {
        return new ListedLength(new ByteArrayInputStream(BYTES), listed);
    }
}
